import FuzzDriver

/// `fuzz-data FILE...` reads each file as data of a handbook. With the fuzzer's instruments it is libFuzzer.
@main
enum FuzzData {
    static func main() {
        fuzz { bytes in
            wait {
                if let law = await FuzzedData(bytes).brokenLaw() { fatalError(law) }
            }
        }
    }
}
