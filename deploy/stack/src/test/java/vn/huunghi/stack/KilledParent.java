package vn.huunghi.stack;

import java.nio.file.Path;

/** Starts a stack, says what runs, and waits to be killed. */
final class KilledParent {

    private KilledParent() {}

    public static void main(String[] args) throws InterruptedException {
        Stack stack = Stack.temporary(Path.of(args[0]));
        System.out.println(stack.postgres().pid() + " " + stack.broker().pid());
        Thread.currentThread().join();
    }
}
