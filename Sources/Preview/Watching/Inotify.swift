#if os(Linux)
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif
    import Synchronization

    /// A queue of Linux's reports on folders, inotify(7).
    final class Inotify: Sendable {
        let descriptor: Int32
        /// The folders by the numbers under which the system watches them; relative to the root.
        private let folders = Mutex<[Int32: String]>([:])

        /// Complete files, what is removed and moved, new links, and who may read a file; what is being
        /// written is reported when it is closed.
        private static let reports = UInt32(
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)

        init?() {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
        }

        deinit { close(descriptor) }

        func watch(_ tree: WatchedTree) -> Bool {
            var watched: [Int32: String] = [:]
            for folder in tree.folders() {
                let number = inotify_add_watch(descriptor, tree.path(of: folder), Self.reports)
                if number >= 0 {
                    watched[number] = folder
                } else if errno == ENOSPC || errno == ENOMEM {
                    return false
                }
                // Else it has gone since it was listed, of which there is a report.
            }
            folders.withLock { folders in
                for number in folders.keys where watched[number] == nil {
                    _ = inotify_rm_watch(descriptor, number)
                }
                folders = watched
            }
            return true
        }

        /// The reports up to now.
        func read() -> [ChangeNotifications.News] {
            var news: [ChangeNotifications.News] = []
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            while let bytes = readAvailable(descriptor, into: &buffer), !bytes.isEmpty {
                var rest = bytes[...]
                while let report = Report(first: &rest) { news += self.news(of: report) }
            }
            return news
        }

        private func news(of report: Report) -> [ChangeNotifications.News] {
            if report.isAbout(IN_Q_OVERFLOW) {
                return [ChangeNotifications.News(path: "", step: .begun, isFolder: true)]
            }
            guard let folder = folders.withLock({ $0[report.folder] }), !report.name.isEmpty else {
                return []
            }
            let isFinished = report.isAbout(IN_CLOSE_WRITE) || report.isAbout(IN_MOVED_TO)
            return [
                ChangeNotifications.News(
                    path: folder.isEmpty ? report.name : "\(folder)/\(report.name)",
                    step: isFinished || report.isAbout(IN_ATTRIB) ? .finished : .begun,
                    isFolder: report.isAbout(IN_ISDIR) && !report.isAbout(IN_ATTRIB))
            ]
        }
    }

    /// One `struct inotify_event`: four numbers of 32 bits, the last of which is the length of the name.
    private struct Report {
        let folder: Int32
        private let kinds: UInt32
        let name: String

        /// Takes the first report from the bytes; nil when there is none.
        init?(first bytes: inout ArraySlice<UInt8>) {
            guard bytes.count >= 16 else { return nil }
            let numbers = bytes.withUnsafeBytes { raw in
                (0..<4).map { raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
            }
            let rest = bytes.dropFirst(16)
            guard rest.count >= Int(numbers[3]) else { return nil }
            folder = Int32(bitPattern: numbers[0])
            kinds = numbers[1]
            // The name is filled up with zeros.
            name = String(decoding: rest.prefix(Int(numbers[3])).prefix { $0 != 0 }, as: UTF8.self)
            bytes = rest.dropFirst(Int(numbers[3]))
        }

        func isAbout(_ kind: some BinaryInteger) -> Bool { kinds & UInt32(truncatingIfNeeded: kind) != 0 }
    }
#endif
