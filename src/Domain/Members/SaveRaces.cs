using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members;

internal static class SaveRaces
{
    /// <summary>Saves. Somebody who changed the same row first is an expected answer to staff: they look again.</summary>
    public static async Task<Refusal?> SaveOrRefuseAsync(
        this IUnitOfWork work,
        CancellationToken cancel
    )
    {
        try
        {
            await work.SaveAsync(cancel);
            return null;
        }
        catch (StaleVersionException)
        {
            return RegisterRefusals.ChangedMeanwhile;
        }
    }
}
