using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Fans.Followers;

internal sealed class FollowerRoundMapping : IEntityTypeConfiguration<FollowerRound>
{
    public const string Table = "fans_follower_rounds";

    public void Configure(EntityTypeBuilder<FollowerRound> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(round => round.AppId);
        builder.Property(round => round.AppId).HasMaxLength(32).IsUnicode(false);
    }
}
