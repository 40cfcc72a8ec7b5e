import Foundation
import FuzzDriver

/// `fuzz-site FILE...` builds each file once; `fuzz-site --write FOLDER FILE` writes the files of the site, whatever
/// its errors. With the fuzzer's instruments it is libFuzzer.
@main
enum FuzzSite {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.first == "--write", arguments.count == 3 else {
            return fuzz { bytes in wait { await FuzzedInput(bytes).run() } }
        }
        guard let bytes = FileManager.default.contents(atPath: arguments[2]) else { return }
        let folder = URL(filePath: arguments[1])
        wait { try? await FuzzedInput([UInt8](bytes)).write(below: folder) }
    }
}
