using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class RefreshTokenMapping : IEntityTypeConfiguration<RefreshToken>
{
    public const string Table = "fans_refresh_tokens";

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable(Table);
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.Property(token => token.TokenDigest).HasMaxLength(64).IsUnicode(false);
        builder
            .HasIndex(token => token.TokenDigest)
            .IsUnique()
            .HasDatabaseName("ux_fans_refresh_tokens_digest");
        builder.HasIndex(token => token.ExpiresAt).HasDatabaseName("ix_fans_refresh_tokens_expiry");
    }
}
