namespace WeChatUnion.Domain.Kernel;

public static class UnitOfWorkRaces
{
    /// <summary>Saves what a clock asked for, on whichever node first.</summary>
    /// <returns>False: somebody else was first, and nothing is saved.</returns>
    public static async Task<bool> TrySaveAsync(this IUnitOfWork work, CancellationToken cancel)
    {
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            return false;
        }
    }
}
