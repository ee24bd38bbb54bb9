using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class FanMapping : IEntityTypeConfiguration<Fan>
{
    public const string Table = "fans_fans";

    public void Configure(EntityTypeBuilder<Fan> builder)
    {
        builder.ToTable(Table);
        builder.Property(fan => fan.Id).ValueGeneratedNever();
        builder.Property(fan => fan.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(fan => fan.OpenId).HasMaxLength(Fan.MaxWeChatIdLength).IsUnicode(false);
        // Two joins that touch one identity must not both win.
        builder.Property(fan => fan.PersonId).IsConcurrencyToken();
        builder
            .Property(fan => fan.UnionId)
            .HasMaxLength(Fan.MaxWeChatIdLength)
            .IsUnicode(false)
            .IsConcurrencyToken();
        builder.Property(fan => fan.Scene).HasMaxLength(Fan.MaxSceneLength);
        builder.Ignore(fan => fan.Follows);
        builder.Ignore(fan => fan.IsErased);
        builder
            .HasIndex(fan => new { fan.AppId, fan.OpenId })
            .IsUnique()
            .HasDatabaseName("ux_fans_fans_identity");
        builder
            .HasIndex(fan => fan.UnionId)
            .HasFilter("union_id IS NOT NULL")
            .HasDatabaseName("ix_fans_fans_union_id");
        builder.HasIndex(fan => fan.PersonId).HasDatabaseName("ix_fans_fans_person");
    }
}
