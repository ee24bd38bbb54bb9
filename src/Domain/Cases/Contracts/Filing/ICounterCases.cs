using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>Cases filed at the counter, of members in scope. A case the member fills in himself is none.</summary>
public interface ICounterCases
{
    /// <summary>Those of which the counter has to tell the member: begun, sent back, or refused; the latest first.</summary>
    /// <param name="kind">Name of the <see cref="ICaseKind"/>.</param>
    Task<PageOf<CounterLine>> ListAsync(
        StaffScope scope,
        string kind,
        PageRequest page,
        CancellationToken cancel
    );

    /// <summary>In whichever state. Null: no such case, or out of scope.</summary>
    Task<CounterLine?> FindAsync(StaffScope scope, CaseId id, CancellationToken cancel);

    /// <summary>Whether this photo or file belongs to such a case.</summary>
    Task<bool> HasMaterialAsync(StaffScope scope, MaterialId id, CancellationToken cancel);
}
