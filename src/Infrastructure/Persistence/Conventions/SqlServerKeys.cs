using Microsoft.EntityFrameworkCore;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>
/// SQL Server sorts a uniqueidentifier by its last bytes first, so that even ordered Guids scatter
/// over a clustered index. Guid keys are nonclustered there.
/// </summary>
internal static class SqlServerKeys
{
    public static void MakeGuidKeysNonclustered(ModelBuilder model)
    {
        var keys = model
            .Model.GetEntityTypes()
            .Select(entity => entity.FindPrimaryKey())
            .OfType<Microsoft.EntityFrameworkCore.Metadata.IMutableKey>();
        foreach (var key in keys)
        {
            var type = key.Properties[0].GetProviderClrType() ?? key.Properties[0].ClrType;
            if (type == typeof(Guid) || typeof(Domain.Kernel.ITypedId).IsAssignableFrom(type))
            {
                key.SetIsClustered(false);
            }
        }
    }
}
