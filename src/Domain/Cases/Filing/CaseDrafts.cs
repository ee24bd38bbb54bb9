using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>What was never handed in is not kept.</summary>
public sealed class CaseDrafts(IMaterialStore materials, IPersonalDataVault vault)
{
    /// <summary>In the caller's unit of work. A case that was handed in once keeps what reviewers saw.</summary>
    internal async Task ForgetAsync(Case one, DateTimeOffset now, CancellationToken cancel)
    {
        if (one.Revision > 0)
        {
            return;
        }
        one.Blank(vault);
        foreach (var material in await materials.FindOfCaseAsync(one.Id, cancel))
        {
            material.Detach(now);
        }
    }
}
