import Dispatch
import Foundation

/// `fuzz-site FILE...` builds each file once, as the replay of a corpus or of a found input.
///
/// Compiled by `scripts/fuzz.sh` with the fuzzer's instruments and `-D FUZZING`, it is libFuzzer with all its
/// options instead.
@main
enum FuzzSite {
    static func main() {
        #if FUZZING
            var count = CommandLine.argc
            var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
            exit(runFuzzer(&count, &arguments, fuzzOne))
        #else
            for path in CommandLine.arguments.dropFirst() {
                guard let bytes = FileManager.default.contents(atPath: path) else { continue }
                wait(for: FuzzedInput([UInt8](bytes)))
            }
        #endif
    }

    /// The fuzzer calls from a thread that is nobody's task.
    fileprivate static func wait(for input: FuzzedInput) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await input.run()
            done.signal()
        }
        done.wait()
    }
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
        FuzzSite.wait(for: FuzzedInput(Array(UnsafeBufferPointer(start: bytes, count: count))))
        return 0
    }
#endif
