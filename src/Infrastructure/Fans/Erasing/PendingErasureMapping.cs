using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Erasing;

namespace WeChatUnion.Infrastructure.Fans.Erasing;

internal sealed class PendingErasureMapping : IEntityTypeConfiguration<PendingErasure>
{
    public void Configure(EntityTypeBuilder<PendingErasure> builder)
    {
        builder.ToTable("fans_pending_erasures");
        builder.Property(pending => pending.Id).ValueGeneratedNever();
        builder.Property(pending => pending.AppId).HasMaxLength(32).IsUnicode(false);
        builder
            .Property(pending => pending.OpenId)
            .HasMaxLength(Fan.MaxWeChatIdLength)
            .IsUnicode(false);
        builder
            .Property(pending => pending.Tombstone)
            .HasMaxLength(Fan.MaxWeChatIdLength)
            .IsUnicode(false);
        // A walk that ends must not take along what was added to it while it ran.
        builder.Property(pending => pending.DueAt).IsConcurrencyToken();
        builder.Ignore(pending => pending.IsOfClosedAccount);
        builder.HasIndex(pending => pending.DueAt).HasDatabaseName("ix_fans_pending_erasures_due");
    }
}
