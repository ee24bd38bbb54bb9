namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Deletes what is stored of a material whose row is gone or says that nothing is.</summary>
public sealed class MaterialRemains(IMaterialVault vault)
{
    public async Task DeleteAsync(MaterialId id, CancellationToken cancel)
    {
        foreach (var key in ObjectKey.All(id))
        {
            await vault.DeleteAsync(key, cancel);
        }
    }
}
