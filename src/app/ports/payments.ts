/** Where money is paid to or from, as a bank needs it. Personal data: it lies beside the journal. */
export interface BankAccount {
  /** Without spaces, in capitals, its check digits right. */
  readonly iban: string;
  /** The bank's own identifier; empty where the IBAN is enough. */
  readonly bic: string;
  /** The holder's name as the bank has it; empty: the member's own name. */
  readonly holder: string;
}

export interface PaymentLine {
  readonly member: number;
  readonly name: string;
  readonly account: BankAccount;
  /** Minor units, more than zero. */
  readonly amount: bigint;
  readonly reference: string;
}

export interface PaymentOrder {
  /** The same order has the same id, and one that pays some members of a run alone has one of its own. */
  readonly id: string;
  /** Names the run that is paid: a member's payment of it has the same reference in whatever order it stands. */
  readonly run: string;
  readonly debtor: { readonly name: string; readonly account: BankAccount };
  readonly createdAt: string;
  /** The day on which the bank is asked to pay. */
  readonly on: string;
  readonly currency: string;
  readonly digits: number;
  readonly lines: readonly PaymentLine[];
}
