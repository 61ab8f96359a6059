/** A short name that charters give to figures, activities, keys and colleges, as files and people write it. */
export const slug = /^[a-z][A-Za-z0-9-]{0,59}$/u;
