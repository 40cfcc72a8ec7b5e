import Diagnostics
import Libc
import Synchronization

/// Renders a large document on a thread of its own, to learn whether it ends in time.
///
/// A thread inside libcmark cannot be stopped from outside, only left behind. So a document of more than
/// `DocumentLimits.unwatchedBytes` is rendered twice: first here, on trial, and, when that has ended in time,
/// by the caller. Ordinary pages are smaller and know nothing of it.
///
/// 1. The trial shares nothing with the caller but this object and the source's bytes, which never change.
/// 2. Its tree lives in the arena of its thread, and goes with the thread.
/// 3. A trial that was given up sleeps for good from its next allocation on, with its arena freed.
final class TimeLimit: Sendable {
    private let file: SourceFile
    private let bodyOffset: Int
    private let options: MarkdownOptions
    private let state = Atomic<Int>(0)

    private static let done = 1
    private static let givenUp = 2

    init(_ file: SourceFile, from bodyOffset: Int, options: MarkdownOptions) {
        self.file = file
        self.bodyOffset = bodyOffset
        self.options = options
    }

    var isGivenUp: Bool { state.load(ordering: .relaxed) == Self.givenUp }

    /// Whether the document is rendered within the time of its options.
    func holds() -> Bool {
        guard start() else { return true }
        let deadline = ContinuousClock.now + options.timeLimit
        while ContinuousClock.now < deadline {
            if state.load(ordering: .acquiring) == Self.done { return true }
            usleep(200)
        }
        let exchange = state.compareExchange(expected: 0, desired: Self.givenUp, ordering: .relaxed)
        return !exchange.exchanged
    }

    fileprivate func run() {
        Arena.beginTrial(self)
        var handler = PassiveHandler()
        _ = renderUnlimited(file, from: bodyOffset, options: options, handler: &handler)
        state.store(Self.done, ordering: .releasing)
    }

    /// False where the system has no thread to give.
    private func start() -> Bool {
        let argument = Unmanaged.passRetained(self)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let status = pthread_create(&thread, nil, runTrial, argument.toOpaque())
        guard status == 0 else {
            argument.release()
            return false
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
        return true
    }
}

#if canImport(Darwin)
    private func runTrial(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<TimeLimit>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }
#else
    private func runTrial(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let argument { Unmanaged<TimeLimit>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
    }
#endif
