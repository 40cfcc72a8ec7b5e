import BuiltSites
import Diagnostics
import Parts

/// A grid of two by two over the sample's cost data, to be changed in one place by each test.
enum GridSample {
    static let grid = """
        fte_usd_per_month: 18000
        options:
          closed: {staff_fte: 0.1}
        dimensions:
          - id: shape
            title: Requests
            choices:
              - id: short
                title: Short
                description: Short requests.
                workload: {tokens_per_day: 1M, input_share: 1/2, tokens_per_request: 100}
              - id: long
                title: Long
                usual: true
                workload: {tokens_per_day: 5M, input_share: 9/10, tokens_per_request: 5000}
          - id: tier
            title: Closed model
            choices:
              - id: big
                title: Big
                phrase: a big model
                options: {closed: {model: big}}
              - id: little
                title: Little
                phrase: a little model
                options: {closed: {model: small}}

        """
}

/// A site of one home page with the sample's cost data and a grid.
func gridPage(_ text: String = "A.\n", grid: String = GridSample.grid) async -> BuiltSite {
    await costPage(text, adding: [file("content/data/grid.yaml", grid)])
}
