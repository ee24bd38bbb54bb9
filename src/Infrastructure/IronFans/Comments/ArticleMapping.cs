using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

internal sealed class ArticleMapping : IEntityTypeConfiguration<ArticleRow>
{
    public const string Table = "ironfans_articles";

    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new
        {
            row.AppId,
            row.ArticlesId,
            row.Place,
        });
        builder.Property(row => row.AppId).HasMaxLength(32).IsUnicode(false);
    }
}
