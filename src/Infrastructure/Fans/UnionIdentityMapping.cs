using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class UnionIdentityMapping : IEntityTypeConfiguration<UnionIdentity>
{
    public void Configure(EntityTypeBuilder<UnionIdentity> builder)
    {
        builder.ToTable("fans_union_ids");
        builder.Property(union => union.Id).ValueGeneratedNever();
        builder
            .Property(union => union.UnionId)
            .HasMaxLength(Fan.MaxWeChatIdLength)
            .IsUnicode(false);
        builder.Property(union => union.Version).IsConcurrencyToken();
        builder.HasIndex(union => union.UnionId).IsUnique().HasDatabaseName(UnionIdentity.Once);
        builder.HasIndex(union => union.PersonId).HasDatabaseName("ix_fans_union_ids_person");
    }
}
