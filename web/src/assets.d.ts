/** Vite makes style sheets of these; for the compiler they hold nothing. */
declare module "*.css";
