import Dispatch
import Foundation
import FuzzDriver

/// `fuzz-site FILE...` builds each file once; `fuzz-site --write FOLDER FILE` writes the files of the site, whatever
/// its errors. With the fuzzer's instruments it is libFuzzer.
@main
enum FuzzSite {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.first == "--write", arguments.count == 3 else {
            return fuzz { wait(for: FuzzedInput($0)) }
        }
        guard let bytes = FileManager.default.contents(atPath: arguments[2]) else { return }
        wait(for: FuzzedInput([UInt8](bytes)), writtenBelow: URL(filePath: arguments[1]))
    }

    /// The fuzzer calls from a thread that is nobody's task.
    private static func wait(for input: FuzzedInput, writtenBelow folder: URL? = nil) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            if let folder { try await input.write(below: folder) } else { await input.run() }
            done.signal()
        }
        done.wait()
    }
}
