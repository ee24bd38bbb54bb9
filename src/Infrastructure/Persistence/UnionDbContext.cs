using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.Conventions;

namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>
/// The one model. Rooms bring their mappings as <c>XxxMapping</c> files, found by scanning; code
/// asks for <c>Set&lt;T&gt;()</c>, so that a new room changes nothing here.
/// </summary>
public abstract class UnionDbContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(UnionDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
        OrdinalColumns.Apply(modelBuilder, Database);
        if (Database.IsSqlServer())
        {
            SqlServerKeys.MakeGuidKeysNonclustered(modelBuilder);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in typeof(ITypedId).Assembly.GetTypes().Where(IsTypedId))
        {
            configurationBuilder
                .Properties(id)
                .HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }
        configurationBuilder
            .Properties<Domain.Kernel.PersonalData.SealedText>()
            .HaveConversion<SealedTextConverter, SealedTextComparer>();
        configurationBuilder
            .Properties<Domain.Kernel.PersonalData.BlindIndex>()
            .HaveConversion<BlindIndexConverter>()
            .HaveMaxLength(64)
            .AreUnicode(false);
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        }
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && typeof(ITypedId).IsAssignableFrom(type);
}
