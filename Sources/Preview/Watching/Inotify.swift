#if os(Linux)
    import Libc
    import Synchronization

    /// A queue of Linux's reports on folders, inotify(7).
    final class Inotify: Sendable {
        let descriptor: Int32
        /// The folders by the numbers under which the system watches them; one folder may be several.
        private let folders = Mutex<[Int32: [WatchedFolder]]>([:])

        /// Complete files, what is removed and moved, new links, and who may read a file; what is being
        /// written is reported when it is closed.
        private static let reports = UInt32(
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)
        /// How often the tree is looked through until it has kept still meanwhile.
        private static let mostLooks = 10

        init?() {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
        }

        deinit { close(descriptor) }

        /// What is made in a folder after it was listed and before it was watched is reported by nobody. So the tree
        /// is listed again until there is no new folder; what changes a tree all the time is reported in the next
        /// burst.
        func watch(_ tree: WatchedTree) -> Bool {
            var known: [WatchedFolder] = []
            for _ in 0..<Self.mostLooks {
                let listed = tree.folders()
                if listed == known { break }
                guard add(listed) else { return false }
                known = listed
            }
            return true
        }

        /// Watches these folders and no others; false when the system allows no more.
        private func add(_ listed: [WatchedFolder]) -> Bool {
            var watched: [Int32: [WatchedFolder]] = [:]
            for folder in listed {
                let number = unsafe inotify_add_watch(descriptor, folder.path, Self.reports)
                if number >= 0 {
                    watched[number, default: []].append(folder)
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

        /// The reports up to now on what counts in the tree.
        func read(_ tree: WatchedTree) -> [ChangeNotifications.News] {
            var news: [ChangeNotifications.News] = []
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            while let bytes = readAvailable(descriptor, into: &buffer), !bytes.isEmpty {
                var rest = bytes[...]
                while let report = Report(first: &rest) { news += self.news(of: report, tree) }
            }
            return news
        }

        private func news(of report: Report, _ tree: WatchedTree) -> [ChangeNotifications.News] {
            let watched = folders.withLock { $0[report.folder] }
            // Reports were lost, or a watched folder is gone, with its disk perhaps.
            if report.isAbout(IN_Q_OVERFLOW) || watched != nil && report.isAbout(IN_IGNORED) {
                return [ChangeNotifications.News(source: "", step: .begun, movesFolders: true)]
            }
            guard !report.name.isEmpty else { return [] }
            let isAttribute = report.isAbout(IN_ATTRIB)
            let isWritten = report.isAbout(IN_CLOSE_WRITE)
            let isFinished = isWritten || isAttribute || report.isAbout(IN_MOVED_TO)
            let movesFolders = !isWritten && (!isAttribute || report.isAbout(IN_ISDIR))
            return (watched ?? []).compactMap { folder in
                tree.source(of: report.name, in: folder).map {
                    ChangeNotifications.News(
                        source: $0, step: isFinished ? .finished : .begun, movesFolders: movesFolders)
                }
            }
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
            let numbers = unsafe bytes.withUnsafeBytes { raw in
                (0..<4).map { unsafe raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
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
