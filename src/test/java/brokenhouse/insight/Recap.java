package brokenhouse.insight;

/** Reads across rooms; nobody may use it. */
public class Recap {}
