using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Points.Desk;

/// <summary>Whose points moved.</summary>
public interface IPointOwners
{
    /// <summary>The person who has the points now. Null: no such transfer, or its owner was forgotten.</summary>
    Task<PersonId?> FindAsync(PointTransferId transfer, CancellationToken cancel);
}
