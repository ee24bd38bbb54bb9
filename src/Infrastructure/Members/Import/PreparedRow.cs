using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>A row understood, compared with the register and, where it is new, sealed.</summary>
internal sealed class PreparedRow(string place, RegisterEntry entry, List<RowFault> faults)
{
    public string Place => place;

    public RegisterEntry Entry => entry;

    public List<RowFault> Faults => faults;

    public List<PartRow> Parts { get; } = [];

    /// <summary>Null when the row has no readable document number.</summary>
    public BlindIndex? Key { get; init; }

    public bool SaysPhone { get; init; }

    public string Digest { get; set; } = "";

    public KnownMember? Known { get; set; }

    /// <summary>Built and sealed; null for a row that is refused, unchanged or of a known member.</summary>
    public Member? New { get; set; }

    /// <summary>An earlier row of the file was about the same member.</summary>
    public bool IsRepeated { get; set; }

    public bool IsUnchanged => Known is { Digest: { } digest } && digest == Digest;
}
