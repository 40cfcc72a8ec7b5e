import Dispatch
import Foundation
import Synchronization

/// What the fuzzer calls. A closure alone would be wrapped once more each time that it is taken out of the lock.
private let target = Mutex<Target?>(nil)

private struct Target: Sendable {
    let one: @Sendable ([UInt8]) -> Void
}

/// The rest of a program that is fuzzed: gives `one` the bytes of each file named on the command line, as the replay
/// of a corpus or of a found input.
///
/// Compiled by `scripts/fuzz.sh` with the fuzzer's instruments and `-D FUZZING`, the program is libFuzzer with all
/// its options instead, and ends here.
///
/// - Parameter one: ends the process when something is wrong with what the bytes lead to.
package func fuzz(_ one: @escaping @Sendable ([UInt8]) -> Void) {
    #if FUZZING
        target.withLock { $0 = Target(one: one) }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &arguments, fuzzOne))
    #else
        for path in CommandLine.arguments.dropFirst() {
            if let bytes = FileManager.default.contents(atPath: path) { one([UInt8](bytes)) }
        }
    #endif
}

/// Waits for a task: the fuzzer calls from a thread that is nobody's.
package func wait(for work: @escaping @Sendable () async -> Void) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        await work()
        done.signal()
    }
    done.wait()
}

#if FUZZING
    /// libFuzzer's own loop, with `main` left to us.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runFuzzer(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
        _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    private func fuzzOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        let target = target.withLock { $0 }
        target?.one(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }
#endif
