using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Fans.Privacy;

/// <param name="Lines">Facts to be shown as they are, masked.</param>
internal sealed record OwnDataSectionContract(string Title, IReadOnlyList<string> Lines);

internal sealed record OwnDataContract(
    DateTimeOffset ExportedAt,
    IReadOnlyList<OwnDataSectionContract> Sections
);

/// <param name="Deleted">What would go.</param>
/// <param name="Kept">What the law or a running case keeps, and why.</param>
internal sealed record ErasureTermsContract(
    IReadOnlyList<string> Deleted,
    IReadOnlyList<string> Kept
);

/// <param name="Changed">False: there was nothing left to erase.</param>
internal sealed record OwnErasureContract(bool Changed, IReadOnlyList<string> Kept);

internal sealed class OwnDataContracts : ContractProfile
{
    public OwnDataContracts()
    {
        Declare<OwnDataSection, OwnDataSectionContract>();
        Declare<ErasureTerms, ErasureTermsContract>();
        Declare<OwnErasure, OwnErasureContract>();
    }
}
