"""What JupyterLab opens with: sources, new articles, parameter forms, builds and their pages."""
