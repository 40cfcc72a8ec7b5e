package import Diagnostics

/// The one error of this target: what was tried, on which path, and why it could not be done.
///
/// It is data; `ErrorSentence.swift` makes the sentence.
package struct WorkspaceError: Error, Sendable, Hashable {
    package enum Operation: String, Sendable {
        case read, write, publish, replace, remove
        case makeFolder = "make the folder"
        case keep = "carry over"
        case list = "list the files of"
        case publishInto = "publish into"
    }

    package enum Reason: Sendable, Hashable {
        /// A failed system call, by its errno.
        case system(errno: Int32)

        // Reading.
        case rootMissing
        case contentMissing
        case notAFolder
        case notAFile
        case unreadableKind(FileKind)
        case linkLeavesRoot
        case linkLoops
        case linkLeadsNowhere
        case nameNotUTF8
        case tooLarge(limit: Int)
        case tooLargeTogether(limit: Int)
        case tooManyFiles(limit: Int)
        case tooManyPaths(limit: Int)
        case keepsChanging
        /// By another program, between reading and writing.
        case changedMeanwhile
        case readOnly
        /// Hard links, besides the name that is meant.
        case otherNames(Int)
        /// The path leads to the same file as another one that is to be changed in another way.
        case isAlso(String)
        case ownerIsLost
        /// An extended attribute, by its name.
        case attributeIsLost(String)
        /// By another program while it was replaced; what it saved stands beside it.
        case savedMeanwhile(kept: String)
        /// Changed meanwhile, as were these files after they had been replaced.
        case stoppedAfter([String])
        case noRevision
        /// There is no program of this name to ask.
        case noGit
        /// What git said instead of an answer, in one line.
        case gitRefuses(String)
        /// The revision names an object that the repository does not hold, as in a partial clone.
        case noObject
        case submodule

        // Paths of files to publish.
        case badPath(PublishedPath.Fault)
        case reservedPath
        case publishedTwice
        /// The other path is the same but for the case of its letters, or its Unicode form.
        case differsOnlyByCase(from: String)
        case fileWhereFolderIsNeeded

        // The output folder.
        case isFileSystemRoot
        case holdsTheHandbook
        case liesInsideSource(folder: String)
        case outputIsNotAFolder
        case outputIsMountPoint
        /// Of an overlay file system, as in a container whose image holds the folder.
        case outputIsInLowerLayer
        case notOurs
        case brokenManifest(line: Int, problem: String)
        case foreignFileInTheWay
        case liesOnMount
        case changedDuringPublishing
        case alreadyEnded
        /// `holder` is the process that builds, where it is known.
        case locked(holder: Int32?, waited: Duration)
    }

    package let operation: Operation
    /// As the user knows it: below the root for sources, with the output folder in front for published files.
    package let path: String
    package let reason: Reason

    package init(_ operation: Operation, _ path: String, _ reason: Reason) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }
}

extension WorkspaceError {
    /// Whether a file could not be made because there is one of that name.
    package var isAboutExistingFile: Bool { reason == .system(errno: Errno.exists.code) }
}
