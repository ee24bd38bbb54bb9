using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

internal sealed class TokenRowMapping : IEntityTypeConfiguration<TokenRow>
{
    public const string Table = "wechatapps_tokens";

    public void Configure(EntityTypeBuilder<TokenRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(100).IsUnicode(false);
        builder.Property(row => row.LeaseOwner).HasMaxLength(32).IsUnicode(false);
    }
}
