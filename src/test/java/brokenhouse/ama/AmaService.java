package brokenhouse.ama;

/** Stands on the same row as retro. */
public class AmaService {}
