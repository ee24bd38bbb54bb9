using System.ComponentModel;
using WeChatUnion.Domain.Cases.Contracts.Filing;

namespace WeChatUnion.Gateway.Memberships;

/// <param name="Above">Name of the union above it; null: not told.</param>
internal sealed record UnionContract(Guid Id, string Name, string? Above);

/// <param name="Label">To be shown as it is.</param>
internal sealed record FactContract(string Label, string Value);

/// <summary>An application that is with the user.</summary>
internal sealed record ApplicationContract(
    Guid Id,
    string Number,
    [property: Description("Draft or Returned.")] string State,
    [property: Description("How it reads; numbers are masked.")] List<FactContract> Facts,
    [property: Description("What reviewers asked to be put right, to be shown as it is.")]
        List<string> Remarks,
    [property: Description("Code of what is missing before it can be handed in; null: nothing.")]
        string? Missing,
    [property: Description("The same in words.")] string? MissingText,
    [property: Description("Another one after each change, on whichever face.")] int Version
)
{
    public static ApplicationContract Of(CaseReviewing one) =>
        new(
            one.Draft.Id.Value,
            one.Draft.Number,
            one.Draft.State.ToString(),
            [.. one.Facts.Select(fact => new FactContract(fact.Label, fact.Value))],
            [.. one.Draft.Remarks.Select(remark => remark.Message)],
            one.Missing?.Code,
            one.Missing?.Message,
            one.Draft.Version
        );
}

internal sealed record SignRequest(
    [property: Description("True: the user read the promise and agreed.")] bool Signed,
    [property: Description(
        "Of the application that was shown: one that changed since is not handed in; absent: whatever it is."
    )]
        int? Version = null
);

internal sealed record ReceiptContract(Guid Id, string Number, string Title, string Summary)
{
    public static ReceiptContract Of(CaseReceipt one) =>
        new(one.Id.Value, one.Number, one.Title, one.Summary);
}
