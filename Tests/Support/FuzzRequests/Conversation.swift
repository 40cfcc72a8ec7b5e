import Diagnostics
import Preview

/// What a client gets that sends its bytes in these pieces and reads everything.
struct Conversation: Equatable {
    private(set) var sent: [UInt8] = []
    /// Those that were answered.
    private(set) var requests: [Request] = []
    /// Whether the server is done with the client.
    private(set) var isOver = false

    static let answering = Answering(PreviewState(site: site), hosts: HostRule(bound: "127.0.0.1"))

    init(_ pieces: [ArraySlice<UInt8>]) {
        var connection = Connection(limits: .standard, now: 0)
        for piece in pieces where connection.wantsToRead && !piece.isEmpty {
            var asked: [Request] = []
            let answer: (Request) -> Answered = { request in
                asked.append(request)
                return Self.answering.answered(request)
            }
            connection.received(piece, now: 0, answer)
            while connection.hasUnsent {
                let part = connection.unsent.prefix(1000)
                sent += part
                connection.didSend(part.count, now: 0, answer)
            }
            requests += asked
        }
        isOver = connection.isOver
    }

    /// One that a server might have had, right or wrong.
    init(sent: String, requests: [Request], isOver: Bool) {
        (self.sent, self.requests, self.isOver) = (Array(sent.utf8), requests, isOver)
    }

    private static let page =
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\"></head>"

    private static let site = PreviewSite(
        [
            file("index.html", page + "Home"), file("guide/index.html", page + "Guide"),
            file("guide/two words/index.html", "Two"), file("größe.html", "Size"),
            file("a%2fb.txt", "percent"),
            file("404.html", page + "Nothing"), file("assets/site.0123456789.css", "p{}"),
            file("data.json", "{}"), file("empty.txt", ""),
            file("long.txt", String(repeating: "long", count: 999)),
        ],
        late: LateFiles({ $0 == "late.txt" }, make: { [file("late.txt", "late")] }), basePath: "/team/")

    private static func file(_ path: String, _ text: String) -> OutputFile {
        OutputFile(path: path, bytes: Array(text.utf8))
    }

    /// The bodies of all files by their paths as they are sent, and of the preview's own.
    static let bodies: [String: [UInt8]] = {
        let targets = [
            "/", "/guide/", "/guide/two%20words/", "/gr%C3%B6%C3%9Fe.html", "/a%252fb.txt", "/404.html",
            "/assets/site.0123456789.css", "/data.json", "/empty.txt", "/long.txt", "/late.txt",
            "/.preview/reload.js", "/.preview/problems.css",
        ]
        return Dictionary(
            uniqueKeysWithValues: targets.map { target in
                guard
                    case .response(let response) = answering.answer(
                        Request("GET", target, fields: ["host": ["localhost"]])),
                    response.status == .ok
                else { fatalError("\(target) is not served") }
                return (target, response.body)
            })
    }()
}
