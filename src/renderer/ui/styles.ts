/** Imported before everything else, so that our own rules come after the kit's. */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './theme.css';
