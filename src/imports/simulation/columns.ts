import { column, type ColumnSpec } from './columnSpec.ts';

/** The three files of a simulation. Each error in one of them names it by this word. */
export const simulationFiles = ['members', 'contributions', 'usage'] as const;
export type SimulationFile = (typeof simulationFiles)[number];

export const simulationColumns: Readonly<Record<SimulationFile, readonly ColumnSpec[]>> = {
  members: [
    column('member', 'required', ['Member', 'Name'], ['Membre', 'Nom']),
    column('number', 'optional', ['Number', 'No', 'No.'], ['Numéro', 'N°', 'Nº']),
    column('type', 'optional', ['Type']),
    column('college', 'optional', ['College', 'Colleges'], ['Collège', 'Collèges']),
    column('joined', 'optional', ['Joined', 'Join date', 'Member since'], ['Arrivée', 'Entrée', 'Adhésion', 'Membre depuis']),
    column('left', 'optional', ['Left', 'Leave date'], ['Départ', 'Sortie']),
    column('leaving', 'optional', ['Leaving'], ['Départ en', 'Motif du départ']),
    column('retained', 'optional', ['Retained'], ['Retenu', 'Part retenue']),
    column('retainedDue', 'optional', ['Retained due'], ['Échéance', 'Échéance du retenu']),
    column('note', 'optional', ['Note', 'Notes', 'Comment'], ['Remarque', 'Commentaire']),
  ],
  contributions: [
    column('member', 'required', ['Member', 'Name'], ['Membre', 'Nom']),
    column('activity', 'required', ['Activity'], ['Activité']),
    column('quantity', 'required', ['Quantity', 'Hours', 'Amount'], ['Quantité', 'Heures', 'Montant']),
    column('day', 'optional', ['Date', 'Day'], ['Jour']),
    column('unit', 'optional', ['Unit'], ['Unité']),
    column('rate', 'optional', ['Rate', 'Unit value'], ['Taux', 'Valeur unitaire']),
    column('multiplier', 'optional', ['Multiplier'], ['Coefficient', 'Multiplicateur']),
    column('project', 'optional', ['Project'], ['Projet']),
    column('paid', 'optional', ['Paid'], ['Payé']),
    column('spent', 'optional', ['Spent'], ['Dépensé']),
    column('note', 'optional', ['Note', 'Notes', 'Description', 'Comment'], ['Remarque', 'Commentaire']),
  ],
  usage: [
    column('member', 'optional', ['Member', 'Name'], ['Membre', 'Nom']),
    column('figure', 'required', ['Figure'], ['Chiffre', 'Donnée']),
    column('value', 'required', ['Value', 'Amount'], ['Valeur', 'Montant']),
    column('day', 'optional', ['Date', 'Day'], ['Jour']),
    column('note', 'optional', ['Note', 'Notes', 'Comment'], ['Remarque', 'Commentaire']),
  ],
};
