import Dispatch
import Foundation

/// `fuzz-site FILE...` builds each file once, as the replay of a corpus or of a found input;
/// `fuzz-site --write FOLDER FILE` writes the files of the site, whatever its errors.
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
            let arguments = CommandLine.arguments.dropFirst()
            let folder = arguments.first == "--write" ? arguments.dropFirst().first : nil
            for path in arguments.dropFirst(folder == nil ? 0 : 2) {
                guard let bytes = FileManager.default.contents(atPath: path) else { continue }
                wait(for: FuzzedInput([UInt8](bytes)), writtenBelow: folder.map { URL(filePath: $0) })
            }
        #endif
    }

    /// The fuzzer calls from a thread that is nobody's task.
    fileprivate static func wait(for input: FuzzedInput, writtenBelow folder: URL? = nil) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            if let folder { try await input.write(below: folder) } else { await input.run() }
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
