import FuzzDriver

/// `fuzz-requests FILE...` sends the bytes of each file to a preview without a socket, and ends with the sentence of
/// the first law that its answers break. With the fuzzer's instruments it is libFuzzer.
@main
enum FuzzRequests {
    static func main() {
        fuzz { bytes in
            if let broken = FuzzedRequests(bytes).brokenLaw() { fatalError(broken) }
        }
    }
}
