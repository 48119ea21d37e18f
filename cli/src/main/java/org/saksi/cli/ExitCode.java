package org.saksi.cli;

/** The exit codes of the command, as {@code docs/cli.md} documents them. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;

    /** Some input was refused, or a check found a problem. */
    static final int PROBLEMS = 1;

    /** The command line itself was wrong. */
    static final int USAGE = 2;

    /** Nothing could be read, or the output could not be written. */
    static final int FAILED = 3;

    private ExitCode() {}
}
