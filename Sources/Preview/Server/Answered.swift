/// An answer, ready to be sent.
package struct Answered {
    /// The bytes in parts that follow one another. A file is a part of its own, so that all who are sent it share
    /// its bytes.
    let parts: [[UInt8]]
    /// Where the connection stays open for events.
    let browser: EventSubscription?
    let keepsAlive: Bool
}

extension Answered {
    /// - Parameter sendsBody: false for an answer to HEAD.
    init(_ response: Response, sendsBody: Bool = true, keepsAlive: Bool) {
        let head = response.head(keepsAlive: keepsAlive)
        self.init(parts: [head] + (sendsBody ? [response.body] : []), browser: nil, keepsAlive: keepsAlive)
    }
}

extension Answering {
    /// The answer to a request as it is sent.
    package func answered(_ request: Request) -> Answered {
        switch answer(request) {
        case .response(let response):
            return Answered(response, sendsBody: request.method != "HEAD", keepsAlive: request.keepsAlive)
        case .events(let browser):
            let head = Response(.ok, type: "text/event-stream; charset=utf-8")
                .head(keepsAlive: false, length: false)
            let greeting = state.greeting(for: browser).map(\.bytes)
            return Answered(parts: [head] + greeting, browser: browser, keepsAlive: false)
        }
    }
}
