import BuiltSites
import Diagnostics
import Fields
import Parts
import Site

// Sites with all parts, as the program builds them.

func site(
    _ text: String, adding others: [SourceFile] = [], drafts: Bool = false, workers: Int = 1,
    asOf: CalendarDate? = nil
) async -> BuiltSite {
    await BuiltSites.site(
        text, adding: others, drafts: drafts, workers: workers, asOf: asOf, parts: handbookParts)
}

func site(
    files: [SourceFile], drafts: Bool = false, workers: Int = 1, asOf: CalendarDate? = nil
) async -> BuiltSite {
    await BuiltSites.site(files: files, drafts: drafts, workers: workers, asOf: asOf, parts: handbookParts)
}

func page(_ text: String, adding others: [SourceFile] = []) async -> BuiltSite {
    await BuiltSites.page(text, adding: others, parts: handbookParts)
}
