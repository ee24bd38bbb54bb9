using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>Read once: while the vault stores the file, it is judged and hashed; a refusal ends the storing.</summary>
internal sealed class MaterialIntake(IMaterialVault vault) : IMaterialIntake
{
    public async Task<Outcome<KeptFile>> KeepAsync(
        MaterialId id,
        Stream body,
        CancellationToken cancel
    )
    {
        await using var judged = new JudgedStream(body);
        try
        {
            await vault.PutAsync(ObjectKey.Of(id, MaterialPicture.Original), judged, cancel);
            return judged.Kept();
        }
        catch (RefusedFileException refused)
        {
            return refused.Refusal;
        }
    }
}
