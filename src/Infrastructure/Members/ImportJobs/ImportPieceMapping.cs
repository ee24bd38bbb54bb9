using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

internal sealed class ImportPieceMapping : IEntityTypeConfiguration<ImportPiece>
{
    public void Configure(EntityTypeBuilder<ImportPiece> builder)
    {
        builder.ToTable(ImportPiece.Table);
        builder.HasKey(piece => new
        {
            piece.ImportId,
            piece.Part,
            piece.Number,
        });
        builder.Property(piece => piece.Number).ValueGeneratedNever();
    }
}
