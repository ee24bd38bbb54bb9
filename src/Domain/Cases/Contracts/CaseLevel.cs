using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>One step of review.</summary>
/// <param name="Title">As members and staff read it: 单位初审.</param>
/// <param name="Desk">The union whose reviewers decide it; those of the unions above may, too.</param>
/// <param name="SkipWhenGreen">A case all of whose checks pass is not asked here.</param>
/// <param name="SharePercent">Of the cases that are not suspicious, this many come here, by lot; suspicious ones always do.</param>
/// <param name="SilentDays">Nobody says a word for so many days: that is a yes. Null: it waits.</param>
public sealed record CaseLevel(
    string Title,
    UnionOrganizationId Desk,
    bool SkipWhenGreen = false,
    int SharePercent = 100,
    int? SilentDays = null
);
