import Preview
import Testing

@testable import fuzz_requests

/// What clients of the preview may send, right or wrong.
@Suite struct RequestTests {
    @Test func everySeedKeepsTheLaws() throws {
        let inputs = try Corpus.inputs("requests")
        #expect(inputs.count > 10)
        for input in inputs { #expect(FuzzedRequests(input.bytes).brokenLaw() == nil, "\(input.name)") }
    }

    /// Mutations of the seeds by a seeded generator: a little of what the fuzzer does, in every test run.
    @Test func mutationsKeepTheLaws() throws {
        var mutation = Mutation(seed: 14, words: try Corpus.inputs("requests").map(\.bytes))
        for _ in 0..<2_000 {
            let bytes = mutation.next()
            #expect(FuzzedRequests(bytes).brokenLaw() == nil, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// The reader of answers is no use if it takes whatever it gets.
    @Test(arguments: wrongAnswers)
    func aWrongAnswerBreaksALaw(sent: String, law: String) {
        let request = Request("GET", "/data.json", fields: ["host": ["localhost"]])
        let conversation = Conversation(sent: sent, requests: [request], isOver: false)
        #expect(AnswerLaws(conversation).broken == law)
    }

    /// Each with the law that it breaks.
    private static let wrongAnswers: [(String, String)] = [
        ("", "request 0 has no answer"),
        (head() + "{}{}", "ends in the middle of a head"),
        (head() + "{}" + head() + "{}", "answers what was not asked"),
        (head(length: 9) + "{}", "has another length than it says"),
        (head(length: 3) + "{ }", "sends another file"),
        (head("access-control-allow-origin: *") + "{}", "shares with other sites"),
        (head("connection: close") + "{}", "says that it closes and does not"),
        (head(status: 302, length: 0), "leads nowhere"),
        (head(status: 302, "location: //evil.example/", length: 0), "leads to another host: //evil.example/"),
        (head("location: /guide/") + "{}", "leads elsewhere with 200"),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: keep-alive\r\n\r\n{}",
            "may be taken for something else, or by other sites"
        ),
    ]

    private static func head(status: Int = 200, _ field: String = "connection: keep-alive", length: Int = 2)
        -> String
    {
        let fields = [
            "HTTP/1.1 \(status) Word", "x-content-type-options: nosniff",
            "cross-origin-resource-policy: same-origin", "content-length: \(length)", field,
        ]
        let kept = field.hasPrefix("connection") ? fields : fields + ["connection: keep-alive"]
        return kept.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// A corpus is no use that comes to the same answer only.
    @Test func seedsReachEveryKindOfAnswer() throws {
        let all = try Corpus.inputs("requests").map {
            String(decoding: Conversation([$0.bytes[...]]).sent, as: UTF8.self)
        }
        for status in [200, 302, 304, 400, 403, 404, 405, 431] {
            #expect(all.contains { $0.contains("HTTP/1.1 \(status) ") }, "\(status)")
        }
        #expect(all.contains { $0.contains("text/event-stream") && $0.hasSuffix("event: clear\ndata: \n\n") })
    }
}
