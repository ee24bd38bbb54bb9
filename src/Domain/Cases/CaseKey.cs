using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// Something that belongs to one case of a round: an invoice. It is no unique rule: who used a foreign invoice first must not
/// block its owner, so a clash is looked at by people.
/// </summary>
public sealed class CaseKey
{
    public const string Purpose = "case-key";
    public const int MaxKeys = 20;

    private CaseKey() { }

    public CaseKeyId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string Kind { get; private set; } = null!;

    public string Round { get; private set; } = null!;

    public BlindIndex Index { get; private set; }

    public static CaseKey Of(Case one, string text, IPersonalDataVault vault) =>
        new()
        {
            Id = CaseKeyId.New(),
            CaseId = one.Id,
            Kind = one.Kind,
            Round = one.Round,
            Index = vault.Blind(text, Purpose),
        };
}
