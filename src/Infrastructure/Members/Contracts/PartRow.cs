using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Contracts;

/// <summary>A row as a part sees it, and what the part keeps about it between the calls.</summary>
public sealed class PartRow(IRegisterCells cells, ICollection<RowFault> faults)
{
    public IRegisterCells Cells => cells;

    public ICollection<RowFault> Faults => faults;

    /// <summary>Set before <see cref="IRegisterPart.PrepareAsync"/>.</summary>
    public MemberId Member { get; set; }

    /// <summary>The part's cells in one spelling, for telling whether anything changed; "" when they say nothing. Personal data.</summary>
    public string Normalised { get; set; } = "";

    /// <summary>What may stand in a file only once, and in which column.</summary>
    public (RegisterColumn Column, BlindIndex Key)? Once { get; set; }

    /// <summary>The part's own.</summary>
    public object? State { get; set; }
}
