/// An HTTP response.
package struct Response: Sendable, Equatable {
    package enum Status: Int, Sendable {
        case ok = 200
        case found = 302
        case notModified = 304
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case tooLarge = 431
        case unavailable = 503

        fileprivate var phrase: String {
            switch self {
            case .ok: "OK"
            case .found: "Found"
            case .notModified: "Not Modified"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .tooLarge: "Request Header Fields Too Large"
            case .unavailable: "Service Unavailable"
            }
        }
    }

    package let status: Status
    package private(set) var fields: [Field]
    /// Shared with the file that it is, and never copied on its way to a client.
    package let body: [UInt8]

    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    init(_ status: Status, type: String?, body: [UInt8] = [], _ fields: KeyValuePairs<String, String> = [:]) {
        self.status = status
        self.body = body
        self.fields = type.map { [Field(name: "Content-Type", value: $0)] } ?? []
        self.fields += fields.map { Field(name: $0, value: $1) }
    }

    /// A sentence as plain text.
    init(_ status: Status, _ sentence: String, _ fields: KeyValuePairs<String, String> = [:]) {
        self.init(status, type: ContentType.text, body: Array((sentence + "\n").utf8), fields)
    }

    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// What every response says: ask again each time, and give this to no page of another site.
    private static let common = """
        Cache-Control: no-cache\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        Content-Security-Policy: frame-ancestors 'none'\r

        """

    /// The head as it is sent, up to the empty line.
    ///
    /// - Parameter length: false for a body that goes on until the connection ends.
    func head(keepsAlive: Bool, length: Bool = true) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
        for field in fields { head += "\(field.name): \(field.value)\r\n" }
        head += Self.common
        if length, status != .notModified { head += "Content-Length: \(body.count)\r\n" }
        head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8)
    }
}
