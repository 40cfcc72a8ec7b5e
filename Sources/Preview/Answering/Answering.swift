/// What is sent back for a request.
package enum Answer: Sendable, Equatable {
    case response(Response)
    /// The connection stays open and is told what changes.
    case events(EventSubscription)
}

/// Answers requests: a pure function of the request and the state.
package struct Answering: Sendable {
    package let state: PreviewState
    package let hosts: HostRule

    package init(_ state: PreviewState, hosts: HostRule) {
        self.state = state
        self.hosts = hosts
    }

    package func answer(_ request: Request) -> Answer {
        guard request.count(of: "host") == 1, let host = request["host"] else {
            return .response(Response(.badRequest, PreviewWords.badRequest))
        }
        guard hosts.admits(host) else {
            return .response(Response(.forbidden, PreviewWords.foreignHost(host)))
        }
        guard !isForeign(request, hosts: hosts) else {
            return .response(Response(.forbidden, PreviewWords.foreignPage))
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .response(Response(.methodNotAllowed, PreviewWords.onlyReads, ["Allow": "GET, HEAD"]))
        }
        guard let path = RequestPath(request.target) else {
            return .response(Response(.badRequest, PreviewWords.badAddress))
        }
        return ownAnswer(request, path) ?? .response(siteAnswer(request, path))
    }

    /// For the addresses that are the preview's own.
    private func ownAnswer(_ request: Request, _ path: RequestPath) -> Answer? {
        switch path.path {
        case PreviewPaths.events where request.method == "GET":
            guard ["same-origin", "none", nil].contains(request["sec-fetch-site"]) else {
                return .response(Response(.forbidden, PreviewWords.foreignPage))
            }
            let page = path.parameter("path").flatMap { RequestPath($0) }
            return .events(
                EventSubscription(file: page?.file ?? "index.html", tag: path.parameter("tag") ?? ""))
        case PreviewPaths.script: return .response(own(request, previewScript, ContentType.script))
        case PreviewPaths.style: return .response(own(request, previewStyle, ContentType.style))
        default: return nil
        }
    }

    private func own(_ request: Request, _ text: OwnFile, _ type: String) -> Response {
        conditional(request, tag: text.tag) { Response(.ok, type: type, body: text.bytes, $0) }
    }

    private func siteAnswer(_ request: Request, _ path: RequestPath) -> Response {
        guard let site = state.site else {
            return Response(.unavailable, type: ContentType.page, body: state.pageOfProblems)
        }
        let name = path.path
        if let file = site[path.file] { return found(request, file) }
        if site[name + "/index.html"] != nil {
            return Response(
                .found, PreviewWords.folder(name), ["Location": path.written + "/" + path.query])
        }
        if let rest = site.withoutBasePath(path.written) {
            return Response(.found, PreviewWords.published(rest), ["Location": String(rest + path.query)])
        }
        guard let page = site[PreviewState.notFound] else {
            return Response(.notFound, type: ContentType.page, body: missingPage(name))
        }
        return Response(.notFound, type: page.type.header, body: page.served)
    }

    private func found(_ request: Request, _ file: PreviewFile) -> Response {
        let tag = file.type.isPage ? "\(file.tag)-\(previewScript.tag)" : file.tag
        return conditional(request, tag: tag) { fields in
            Response(.ok, type: file.type.header, body: file.served, fields)
        }
    }

    /// The response, or "not modified" for a browser that has it already.
    private func conditional(
        _ request: Request, tag: String, _ response: (KeyValuePairs<String, String>) -> Response
    ) -> Response {
        let quoted = "\"\(tag)\""
        let known = (request["if-none-match"] ?? "").split(separator: ",").map { candidate in
            let text = candidate.drop { $0 == " " }
            return text.hasPrefix("W/") ? text.dropFirst(2) : text
        }
        if known.contains("*") || known.contains(quoted[...]) {
            return Response(.notModified, type: nil, ["ETag": quoted])
        }
        return response(["ETag": quoted])
    }
}
