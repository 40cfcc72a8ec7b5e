import Libc

/// Does `work(0)` to `work(count - 1)` on this many threads and returns when all are done.
///
/// Threads rather than tasks: file calls block, and a blocked task starves Swift's cooperative pool.
func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let others = (1..<max(count, 1)).compactMap { start(index: $0, work) }
    work(0)
    for thread in others { pthread_join(thread, nil) }
}

private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

/// Starts one thread; where the system refuses, the work is done at once on this one and nil returned.
private func start(index: Int, _ work: @escaping @Sendable (Int) -> Void) -> pthread_t? {
    let job = unsafe Unmanaged.passRetained(Job { work(index) })
    #if canImport(Glibc)
        var thread = pthread_t()
    #else
        var thread: pthread_t?
    #endif
    let refusal = unsafe pthread_create(
        &thread, nil,
        { argument in
            let pointer: UnsafeMutableRawPointer? = unsafe argument
            unsafe Unmanaged<Job>.fromOpaque(pointer!).takeRetainedValue().run()
            return nil
        }, unsafe job.toOpaque())
    guard refusal != 0 else { return thread }
    unsafe job.takeRetainedValue().run()
    return nil
}

/// A number that the calling thread has to itself while it runs.
package func currentThread() -> UInt {
    #if canImport(Glibc)
        UInt(pthread_self())
    #else
        UInt(bitPattern: pthread_self())
    #endif
}
