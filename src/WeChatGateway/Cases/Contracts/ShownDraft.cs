using System.Globalization;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts.Filing;

namespace WeChatUnion.Gateway.Cases.Contracts;

/// <summary>A draft as a face showed it: what is sent or signed afterwards is about this one and nothing else.</summary>
public sealed record ShownDraft(CaseId Id, int Version)
{
    /// <summary>Name of the field of a form that carries it.</summary>
    public const string Field = "draft";

    public static ShownDraft Of(CaseDraft draft) => new(draft.Id, draft.Version);

    /// <summary>Null: it is none.</summary>
    public static ShownDraft? Read(string? sent) =>
        sent?.Split(' ') is [var id, var version]
        && Guid.TryParseExact(id, "N", out var known)
        && int.TryParse(version, CultureInfo.InvariantCulture, out var number)
            ? new(new(known), number)
            : null;

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Id.Value:N} {Version}");
}
