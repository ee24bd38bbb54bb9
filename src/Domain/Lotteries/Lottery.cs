using System.Text;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// What binds a scheduled draw from its publishing on: rules to the byte, a secret nobody has seen, the commitment to both. The
/// secret and the key of the codes are sealed: whoever reads the database can neither compute a draw nor tell who holds a code.
/// </summary>
public sealed class Lottery
{
    public const string Table = "lotteries_lotteries";

    private Lottery() { }

    /// <summary>The campaign's.</summary>
    public CampaignId Id { get; private set; }

    /// <summary><see cref="DrawRules"/> as published, to the byte.</summary>
    public string Rules { get; private set; } = null!;

    /// <summary>64 hex digits.</summary>
    public string Commitment { get; private set; } = null!;

    /// <summary>64 hex digits, sealed.</summary>
    public SealedText Secret { get; private set; } = null!;

    /// <summary>Likewise; holders' bytes in codes come from it.</summary>
    public SealedText HolderKey { get; private set; } = null!;

    public SealedPlace SecretPlace => new(Table, Id.Value, "secret");

    public SealedPlace HolderKeyPlace => new(Table, Id.Value, "holder_key");

    public static Lottery Publish(
        DrawRules rules,
        DrawSecret secret,
        byte[] holderKey,
        IPersonalDataVault vault
    )
    {
        var text = rules.Write();
        var lottery = new Lottery
        {
            Id = new(rules.Campaign),
            Rules = text,
            Commitment = Convert.ToHexStringLower(
                secret.Commit(rules.Campaign, Encoding.UTF8.GetBytes(text))
            ),
        };
        lottery.Secret = vault.Seal(Convert.ToHexStringLower(secret.Bytes), lottery.SecretPlace);
        lottery.HolderKey = vault.Seal(Convert.ToHexStringLower(holderKey), lottery.HolderKeyPlace);
        return lottery;
    }

    /// <exception cref="SealBrokenException">Its key is not configured any more.</exception>
    public DrawSecret OpenSecret(IPersonalDataVault vault) =>
        new(Convert.FromHexString(vault.Open(Secret, SecretPlace)));

    /// <exception cref="SealBrokenException">Likewise.</exception>
    public HolderCodes OpenCodes(IPersonalDataVault vault) =>
        new(Convert.FromHexString(vault.Open(HolderKey, HolderKeyPlace)));
}
