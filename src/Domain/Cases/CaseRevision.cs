using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases;

/// <summary>An application as it was handed in: kept when it is corrected, with the photos it had.</summary>
public sealed class CaseRevision
{
    public const string Table = "cases_revisions";

    private CaseRevision() { }

    public CaseRevisionId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public SealedText Form { get; private set; } = null!;

    /// <summary>Ids of its materials, 32 hex digits each, with commas.</summary>
    public string Materials { get; private set; } = null!;

    public DateTimeOffset SubmittedAt { get; private set; }

    public static CaseRevision Keep(
        Case one,
        string form,
        IEnumerable<Guid> materials,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var id = CaseRevisionId.New();
        return new()
        {
            Id = id,
            CaseId = one.Id,
            Number = one.Revision,
            Form = vault.Seal(form, new(Table, id.Value, "form")),
            Materials = string.Join(',', materials.Select(material => $"{material:N}")),
            SubmittedAt = now,
        };
    }

    public string OpenForm(IPersonalDataVault vault) =>
        vault.Open(Form, new(Table, Id.Value, "form"));

    public IReadOnlyList<Guid> MaterialIds =>
        [
            .. Materials
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => Guid.ParseExact(id, "N")),
        ];
}
