using System.ComponentModel;
using System.Text.Json;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Views;

namespace WeChatUnion.Gateway.Cases;

internal sealed record OpenCaseBody(
    [property: Description("Which application: return-home, …")] string Kind,
    [property: Description("Which occasion of it: the season's round, …")] string Round
);

internal sealed record SaveCaseDraftBody(
    [property: Description("The kind's own object, whole.")] JsonElement Form,
    [property: Description("Ids of all photos and files it shall have; absent: as they are.")]
        IReadOnlyList<Guid>? Materials = null
);

internal sealed record SubmitCaseBody(
    [property: Description("The promise was read and agreed to.")] bool Signed,
    [property: Description(
        "Of the draft or review that was shown: one that changed since is not handed in; absent: whatever it is."
    )]
        int? Version = null
);

internal sealed record AppealCaseBody([property: Description("5 to 200 characters.")] string? Text);

internal sealed record CaseRemarkContract(string? Field, string Message)
{
    public static CaseRemarkContract Of(CaseRemark remark) => new(remark.Field, remark.Message);
}

internal sealed record CaseDraftContract(
    Guid Id,
    string Number,
    string Kind,
    string Round,
    [property: Description("draft or returned.")] string State,
    [property: Description("The kind's own object.")] JsonElement Form,
    [property: Description("What has to be corrected.")] IReadOnlyList<CaseRemarkContract> Remarks,
    DateTimeOffset? OpenUntil,
    [property: Description("Another one after each change, on whichever face.")] int Version
)
{
    public static CaseDraftContract Of(CaseDraft draft) =>
        new(
            draft.Id.Value,
            draft.Number,
            draft.Kind,
            draft.Round,
            CaseLineContract.Lower(draft.State),
            JsonDocument.Parse(draft.Form).RootElement,
            [.. draft.Remarks.Select(CaseRemarkContract.Of)],
            draft.OpenUntil,
            draft.Version
        );
}

internal sealed record CaseReviewContract(
    [property: Description("In fen.")] long AmountCents,
    string Summary,
    [property: Description("What stands in the way, for the user; null: nothing.")] string? Missing,
    [property: Description("Of the draft that was looked at.")] int Version
)
{
    public static CaseReviewContract Of(CaseReviewing seen) =>
        new(seen.AmountCents, seen.Summary, seen.Missing?.Message, seen.Draft.Version);
}

internal sealed record CaseReceiptContract(
    Guid Id,
    string Number,
    string Title,
    string Summary,
    [property: Description("In fen.")] long AmountCents,
    DateTimeOffset SubmittedAt
)
{
    public static CaseReceiptContract Of(CaseReceipt receipt) =>
        new(
            receipt.Id.Value,
            receipt.Number,
            receipt.Title,
            receipt.Summary,
            receipt.AmountCents,
            receipt.SubmittedAt
        );
}

internal sealed record CaseLineContract(
    Guid Id,
    string Number,
    string Kind,
    string Title,
    [property: Description(
        "draft, submitted, inReview, returned, approved, batched, paid, payFailed, completed, rejected, withdrawn, recovered or lapsed."
    )]
        string State,
    [property: Description("The state for the user.")] string StateText,
    string Summary,
    [property: Description("In fen; 0: nothing is paid.")] long AmountCents,
    DateTimeOffset ChangedAt,
    DateTimeOffset? OpenUntil
)
{
    public static CaseLineContract Of(CaseLine line) =>
        new(
            line.Id.Value,
            line.Number,
            line.Kind,
            line.Title,
            Lower(line.State),
            CaseWords.Of(line.State),
            line.Summary,
            line.AmountCents,
            line.ChangedAt,
            line.OpenUntil
        );

    internal static string Lower(CaseState state) =>
        JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}

internal sealed record CaseStoryContract(
    CaseLineContract Case,
    [property: Description("Whose turn it is; null: nobody's.")] string? Step,
    IReadOnlyList<CaseRemarkContract> Remarks,
    IReadOnlyList<CaseHappeningContract> Events,
    bool CanWithdraw,
    bool CanAppeal
)
{
    public static CaseStoryContract Of(CaseStory story) =>
        new(
            CaseLineContract.Of(story.Line),
            story.Step,
            [.. story.Remarks.Select(CaseRemarkContract.Of)],
            [.. story.Events.Select(one => new CaseHappeningContract(one.At, one.Said))],
            story.CanWithdraw,
            story.CanAppeal
        );
}

internal sealed record CaseHappeningContract(DateTimeOffset At, string Said);
