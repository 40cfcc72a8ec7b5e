/// The folders above generated files at which no page stands: what a reader comes to who cuts the end off an address.
struct TrimmedAddresses {
    /// Each with the nearest page above it, in the order of the addresses.
    let moves: [(from: Route, to: Route)]

    /// The folders above files of the site.
    ///
    /// - Parameters:
    ///   - files: paths below the output folder.
    ///   - pages: the addresses at which a page stands; the home page is taken as one.
    ///   - isTaken: whether anything else stands at such a path.
    init(above files: [String], pages: Set<Route>, isTaken: (String) -> Bool) {
        var moves: [Route: Route] = [:]
        for file in files {
            var above = Route("")
            var folder = ""
            for name in file.split(separator: "/").dropLast() {
                folder += "\(name)/"
                let route = Route(folder)
                if pages.contains(route) {
                    above = route
                } else if !isTaken(route.outputPath) {
                    moves[route] = above
                }
            }
        }
        self.moves = moves.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
